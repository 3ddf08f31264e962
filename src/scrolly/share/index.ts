/** The one dialog of a page that shares: addresses, citations, and for a picture, ways to take it. */
import { CITATION_STYLES, type CitationStyle, cite, plainText } from '../../data/cite.ts';
import { loadSheet } from '../sheet.ts';
import { type Copying, copyable, element, part } from './elements.ts';
import { readPage } from './page.ts';
import { downloads, embed } from './picture.ts';
import sheet from './share.css?url';
import { type Subject, subjectOf } from './subject.ts';
import { loadFacts } from './words.ts';

/** Kept while the page is open. */
let style: CitationStyle = 'apa';
let dialog: HTMLDialogElement | undefined;

/**
 * @param subject the element that stands for what is shared
 * @param pressed where the focus returns to: Safari gives none to a button that is clicked
 */
export async function openShare(subject: HTMLElement, pressed: HTMLElement): Promise<void> {
  const [facts] = await Promise.all([loadFacts(), loadSheet(sheet)]);
  const page = readPage();
  const found = subjectOf(subject, page, facts, new URL(location.href));
  dialog ??= makeDialog();
  fillDialog(dialog, found, page.site, facts.words);
  pressed.focus({ preventScroll: true });
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
}

function makeDialog(): HTMLDialogElement {
  const made = element('dialog', { className: 'share' });
  made.setAttribute('aria-labelledby', 'share-title');
  // A click beside it closes it; one inside lands on what it holds.
  made.addEventListener('click', ({ target }) => {
    if (target === made) made.close();
  });
  document.body.append(made);
  return made;
}

type Words = Readonly<Record<string, string>>;

function fillDialog(into: HTMLDialogElement, subject: Subject, site: string, words: Words): void {
  const status = element('p', { className: 'share-status' });
  status.setAttribute('role', 'status');
  const say = (text: string) => {
    status.textContent = text;
  };
  const copying: Copying = { words, say };
  const close = element('button', {
    type: 'button',
    className: 'share-close',
    textContent: words.close ?? '',
  });
  close.addEventListener('click', () => into.close());
  const heading = element(
    'h2',
    { id: 'share-title' },
    element('small', { textContent: words[`kind-${subject.kind}`] ?? '' }),
    ' ',
    element('span', { textContent: subject.title }),
  );
  const { picture } = subject;
  into.replaceChildren(
    element(
      'div',
      { className: 'share-body' },
      element('div', { className: 'share-head' }, heading, close),
      addresses(subject, copying),
      ...(picture ? [downloads(picture, copying)] : []),
      ...(picture ? [embed(subject, picture, site, copying)] : []),
      citations(subject, copying),
      status,
    ),
  );
}

function addresses({ address, messenger, title }: Subject, copying: Copying): HTMLElement {
  const { words } = copying;
  const field = (value: string) => element('input', { type: 'text', value });
  const main = copyable(words.address ?? '', field(address), copying);
  main.button.autofocus = true;
  const rows = [main.row];
  if (messenger) {
    const name = words.messenger ?? '';
    rows.push(
      element('p', { className: 'share-note', textContent: name }),
      copyable(name, field(messenger), copying).row,
    );
  }
  // In Safari and on phones it opens the system's own ways to send things.
  if (typeof navigator.share === 'function') {
    const button = element('button', { type: 'button', textContent: words.native ?? '' });
    button.addEventListener('click', () => {
      // Who closes the system's sheet has shared nothing, which is no failure.
      navigator.share({ title, url: messenger ?? address }).catch(() => undefined);
    });
    rows.push(element('p', {}, button));
  }
  return part(words.address ?? '', ...rows);
}

function citations({ work }: Subject, copying: Copying): HTMLElement {
  const { words } = copying;
  const field = element('textarea', { rows: 3 });
  const select = element('select', {});
  for (const each of CITATION_STYLES) select.append(new Option(words[each], each));
  select.value = style;
  const show = () => {
    style = select.value as CitationStyle;
    field.value = plainText(cite(work, style));
    field.rows = style === 'bibtex' ? 9 : 3;
  };
  select.addEventListener('change', show);
  show();
  const label = element('label', {}, `${words.style ?? ''} `, select);
  return part(
    words.cite ?? '',
    element('p', {}, label),
    copyable(words.cite ?? '', field, copying).row,
  );
}

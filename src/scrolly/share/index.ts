/** The one dialog of a page that shares: addresses, citations, and for a picture, ways to take it. */
import { CITATION_STYLES, type CitationStyle, cite, plainText } from '../../data/cite.ts';
import { withBase } from '../../data/site.ts';
import { fill } from '../../visuals/kit/format.ts';
import { type Copying, copyable, element } from './elements.ts';
import { embedCode } from './embed-code.ts';
import { loadSheet } from '../sheet.ts';
import { readPage } from './page.ts';
import sheet from './share.css?url';
import { type SharedPicture, type Subject, subjectOf } from './subject.ts';
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
  into.replaceChildren(
    element(
      'div',
      { className: 'share-body' },
      element('div', { className: 'share-head' }, heading, close),
      addresses(subject, copying),
      citations(subject, copying),
      ...(subject.picture ? [embed(subject, subject.picture, site, copying)] : []),
      ...(subject.picture ? [downloads(subject.picture, copying)] : []),
      status,
    ),
  );
}

function part(name: string, ...children: readonly (Node | string)[]): HTMLElement {
  return element('section', {}, element('h3', { textContent: name }), ...children);
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

function embed(
  { title, address }: Subject,
  picture: SharedPicture,
  site: string,
  copying: Copying,
): HTMLElement {
  const { words } = copying;
  const field = element('textarea', { rows: 6, spellcheck: false });
  const code = (to: string) =>
    embedCode({
      address: to,
      title: `${title} (${site})`,
      script: new URL(withBase('/embed.js'), location.href).href,
      link: address,
      linkText: fill(words['plain-link'] ?? '', { title, site }),
    });
  const choice = (key: string, to: string, isChosen: boolean) => {
    const input = element('input', { type: 'radio', name: 'share-embed', checked: isChosen });
    input.addEventListener('change', () => {
      field.value = code(to);
    });
    return element('label', {}, input, ` ${fill(words[key] ?? '', { version: picture.version })}`);
  };
  field.value = code(picture.embed);
  const help = words['embed-help'] ?? '';
  return part(
    words.embed ?? '',
    element(
      'p',
      { className: 'share-choices' },
      choice('embed-newest', picture.embed, true),
      choice('embed-pinned', picture.pinned, false),
    ),
    copyable(words.embed ?? '', field, copying).row,
    element('p', { className: 'share-note', textContent: help }),
    element('p', {}, link(words['embed-link'] ?? '', picture.embed)),
  );
}

const link = (textContent: string, href: string): HTMLAnchorElement =>
  element('a', { textContent, href });

function downloads(picture: SharedPicture, { words, say }: Copying): HTMLElement {
  const name = `${picture.visual}-${picture.view}`;
  const svg = link(words.svg ?? '', picture.svg);
  svg.download = `${name}.svg`;
  const png = element('button', { type: 'button', textContent: words.png ?? '' });
  png.addEventListener('click', () => {
    say(words['png-busy'] ?? '');
    void import('./png.ts')
      .then(({ savePng }) => savePng(picture.svg, `${name}.png`))
      .then(
        () => say(fill(words['png-done'] ?? '', { name: `${name}.png` })),
        () => say(words['png-failed'] ?? ''),
      );
  });
  const ways = [svg, png];
  const list = ways.map((way) => element('li', {}, way));
  if (picture.notice) list.push(element('li', {}, link(words.notice ?? '', picture.notice)));
  return part(words.take ?? '', element('ul', {}, ...list));
}

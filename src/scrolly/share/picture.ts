/** The parts of the dialog that only a picture has: the picture as a file, and the code that embeds it. */
import { withBase } from '../../data/site.ts';
import { fill } from '../../visuals/kit/format.ts';
import { type Copying, copyable, element, link, part } from './elements.ts';
import { embedCode } from './embed-code.ts';
import type { FileKind } from './files.ts';
import type { SharedPicture, Subject } from './subject.ts';
import { THEMES, type Theme } from './theme.ts';

/**
 * @param name of the group in the page; the first choice is made already
 * @param label what is chosen
 */
function choices(
  name: string,
  label: string,
  options: readonly (readonly [value: string, label: string])[],
  onChoice: (value: string) => void,
): HTMLElement {
  const labels = options.map(([value, text], index) => {
    const input = element('input', { type: 'radio', name, value, checked: index === 0 });
    input.addEventListener('change', () => onChoice(value));
    return element('label', {}, input, ` ${text}`);
  });
  const group = element('div', { className: 'share-choices' }, ...labels);
  group.setAttribute('role', 'radiogroup');
  group.setAttribute('aria-label', label);
  return group;
}

/** The picture as a file, in light or dark colours. */
export function downloads(picture: SharedPicture, { words, say }: Copying): HTMLElement {
  let theme: Theme = 'light';
  const save = (kind: FileKind) => {
    const name = `${picture.visual}-${picture.view}${theme === 'dark' ? '-dark' : ''}.${kind}`;
    say(words.saving ?? '');
    void import('./files.ts')
      .then(({ savePicture }) => savePicture(picture.svg, name, kind, theme))
      .then(
        () => say(fill(words.saved ?? '', { name })),
        () => say(words['save-failed'] ?? ''),
      );
  };
  const png = element('button', { type: 'button', textContent: words.png ?? '' });
  png.addEventListener('click', () => save('png'));
  const svg = element('button', { type: 'button', textContent: words.svg ?? '' });
  svg.addEventListener('click', () => save('svg'));
  const colours = choices(
    'share-colours',
    words.colours ?? '',
    THEMES.map((each) => [each, words[each] ?? '']),
    (value) => {
      theme = value as Theme;
    },
  );
  colours.classList.add('is-row');
  const ways = [png, svg, link(words['svg-address'] ?? '', picture.svg)];
  if (picture.notice) ways.push(link(words.notice ?? '', picture.notice));
  return part(
    words.take ?? '',
    ...beginning(picture, words),
    colours,
    element('ul', {}, ...ways.map((way) => element('li', {}, way))),
  );
}

/** That a file or a frame is not what the reader has made of an explorer. */
function beginning({ title, isBeginning }: SharedPicture, words: Copying['words']): HTMLElement[] {
  if (!isBeginning) return [];
  const textContent = fill(words.beginning ?? '', { title });
  return [element('p', { className: 'share-note', textContent })];
}

/** HTML for the page of someone else. */
export function embed(
  { address }: Subject,
  picture: SharedPicture,
  site: string,
  copying: Copying,
): HTMLElement {
  const { words } = copying;
  const { title } = picture;
  const field = element('textarea', { rows: 6, spellcheck: false });
  const alone = link(words['embed-link'] ?? '', picture.embed);
  const chosen = { frame: picture.embed, theme: '' };
  const write = () => {
    const frame = new URL(chosen.frame);
    if (chosen.theme) frame.searchParams.set('theme', chosen.theme);
    alone.href = frame.href;
    field.value = embedCode({
      address: frame.href,
      title: `${title} (${site})`,
      height: picture.height,
      script: new URL(withBase('/embed.js'), location.href).href,
      link: address,
      linkText: fill(words['plain-link'] ?? '', { title, site }),
    });
  };
  write();
  const versions = choices(
    'share-embed',
    words.embed ?? '',
    [
      [picture.embed, words['embed-newest'] ?? ''],
      [picture.pinned, fill(words['embed-pinned'] ?? '', { version: picture.version })],
    ],
    (frame) => {
      chosen.frame = frame;
      write();
    },
  );
  const colours = element('select', {});
  colours.append(new Option(words['embed-auto'], ''));
  for (const theme of THEMES) colours.append(new Option(words[theme], theme));
  colours.addEventListener('change', () => {
    chosen.theme = colours.value;
    write();
  });
  const code = copyable(words.embed ?? '', field, copying);
  return part(
    words.embed ?? '',
    ...beginning(picture, words),
    versions,
    element('p', {}, element('label', {}, `${words.colours ?? ''} `, colours)),
    code.row,
    element('p', { className: 'share-note', textContent: words['embed-help'] ?? '' }),
    element('p', {}, alone),
  );
}

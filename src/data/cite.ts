/**
 * How to cite a work of this site in four styles: a dataset, a step, a chapter, the site as a whole.
 * Pure: the caller says what the work is, this module where the commas stand.
 */
export interface Work {
  /** Names the work in BibTeX: letters, digits, hyphens. */
  readonly key: string;
  /** That of the site itself where the site as a whole is cited. */
  readonly title: string;
  /** The larger work that the work is a part of, such as a step's chapter. */
  readonly partOf?: string;
  /** The site, which is also the author: a group without other names. */
  readonly site: string;
  /** ISO day of the version that is cited. */
  readonly date: string;
  readonly version?: string;
  /** ISO day of the newest evidence in the data that a picture shows. */
  readonly asOf?: string;
  /** ISO day on which the reader looked it up, where that is known. */
  readonly accessed?: string;
  /** What the work is when it is no text. */
  readonly medium?: 'dataset' | 'picture';
  /** Number of the paragraph that is cited; the title is then that of the whole text. */
  readonly paragraph?: number;
  /** In full, with the origin. */
  readonly url: string;
}

export const CITATION_STYLES = ['apa', 'mla', 'chicago', 'bibtex'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** A stretch of a citation; titles of whole works are in italics. */
export interface Run {
  readonly text: string;
  readonly isItalic: boolean;
}

/** The words of the styles for what is no text. */
const MEDIA = {
  dataset: { apa: 'Data set', chicago: 'dataset' },
  picture: { apa: 'Data visualization', chicago: 'data visualization' },
} as const;

const plain = (text: string): Run => ({ text, isItalic: false });
const italic = (text: string): Run => ({ text, isItalic: true });

/** A title brings its own mark at the end, or gets a full stop. */
const stopped = (title: string, stop = '.'): string =>
  /[.?!]$/u.test(title) ? title : `${title}${stop}`;

/** The four styles are English, whatever language the work is in. */
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** Months as MLA shortens them: all but May, June and July. */
const mlaMonth = (name: string): string =>
  name.length <= 4 ? name : `${name.slice(0, name === 'September' ? 4 : 3)}.`;

interface Day {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

function dayOf(date: string): Day {
  const [year = '', month = '', day = ''] = date.split('-');
  const name = MONTHS[Number(month) - 1];
  if (!name || !day) throw new Error(`"${date}" is not a day; expected YYYY-MM-DD`);
  return { year, month: name, day: String(Number(day)) };
}

/** As American styles write a day. */
function american(date: string): string {
  const { year, month, day } = dayOf(date);
  return `${month} ${day}, ${year}`;
}

/** As MLA writes a day. */
function mlaDay(date: string): string {
  const { year, month, day } = dayOf(date);
  return `${day} ${mlaMonth(month)} ${year}`;
}

/** APA 7. The author is the site, so the site is not named again; alone it stands as the title. */
function apa(work: Work): Run[] {
  const { year, month, day } = dayOf(work.date);
  const when = `(${year}, ${month} ${day}). `;
  const from = work.accessed === undefined ? '' : `Retrieved ${american(work.accessed)}, from `;
  const where = `${from}${work.url}`;
  if (work.title === work.site) return [italic(stopped(work.site)), plain(` ${when}${where}`)];
  const inParentheses = [
    ...(work.version === undefined ? [] : [`Version ${work.version}`]),
    ...(work.asOf === undefined ? [] : [`data as of ${american(work.asOf)}`]),
    ...(work.paragraph === undefined ? [] : [`para. ${work.paragraph}`]),
  ].join('; ');
  const facts = [
    inParentheses && ` (${inParentheses})`,
    work.medium ? ` [${MEDIA[work.medium].apa}]` : '',
  ].join('');
  const title =
    work.partOf === undefined
      ? [italic(facts ? work.title : stopped(work.title)), plain(facts ? `${facts}. ` : ' ')]
      : [
          plain(`${facts ? `${work.title}${facts}.` : stopped(work.title)} In `),
          italic(work.partOf),
          plain('. '),
        ];
  return [plain(`${work.site}. ${when}`), ...title, plain(where)];
}

/** MLA 9. A work of a group that is its own publisher begins with its title. */
function mla(work: Work): Run[] {
  const version = work.version === undefined ? '' : `version ${work.version}, `;
  const asOf = work.asOf === undefined ? '' : `data as of ${mlaDay(work.asOf)}, `;
  const accessed = work.accessed === undefined ? '' : ` Accessed ${mlaDay(work.accessed)}.`;
  const locator = work.paragraph === undefined ? '' : `par. ${work.paragraph}, `;
  const when = `${version}${asOf}${mlaDay(work.date)}, `;
  const tail = plain(`${when}${locator}${work.url}.${accessed}`);
  if (work.title === work.site) return [italic(stopped(work.site)), plain(' '), tail];
  const part = work.partOf === undefined ? [] : [italic(work.partOf), plain(', ')];
  return [plain(`“${stopped(work.title)}” `), ...part, italic(work.site), plain(', '), tail];
}

/** Chicago 17, as an entry of a bibliography. */
function chicago(work: Work): Run[] {
  const facts = [
    work.medium ? MEDIA[work.medium].chicago : '',
    work.version === undefined ? '' : `version ${work.version}`,
    work.paragraph === undefined ? '' : `paragraph ${work.paragraph}`,
  ].filter(Boolean);
  const what = facts.join(', ').replace(/^./u, (first) => first.toUpperCase());
  const days = [
    `${what ? `${what}, ` : ''}${american(work.date)}`,
    ...(work.asOf === undefined ? [] : [`Data as of ${american(work.asOf)}`]),
    ...(work.accessed === undefined ? [] : [`Accessed ${american(work.accessed)}`]),
  ].join('. ');
  const tail = plain(`${days}. ${work.url}.`);
  if (work.title === work.site) return [italic(stopped(work.site)), plain(' '), tail];
  const part = work.partOf === undefined ? [] : [plain('In '), italic(work.partOf), plain('. ')];
  return [plain(`${work.site}. “${stopped(work.title)}” `), ...part, tail];
}

const BIBTEX_SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const bibtexText = (text: string): string =>
  text.replace(/[\\~^&%$#_{}]/gu, (character) => BIBTEX_SPECIAL[character] ?? `\\${character}`);

/** BibTeX, with fields that the oldest styles know; letters stay UTF-8. */
function bibtex(work: Work): Run[] {
  const { year, month } = dayOf(work.date);
  const kind = [
    work.medium ? MEDIA[work.medium].apa : 'Web page',
    work.version === undefined ? '' : `version ${work.version}`,
  ];
  const fields: [string, string][] = [
    // A second pair of braces keeps a group from being read as a person's first and last name.
    ['author', `{{${bibtexText(work.site)}}}`],
    ['title', `{${bibtexText(work.title)}}`],
    ['howpublished', `{${kind.filter(Boolean).join(', ')}}`],
    ['year', `{${year}}`],
    ['month', month.slice(0, 3).toLowerCase()],
    ['url', `{${work.url}}`],
  ];
  const note = [
    ...(work.partOf === undefined ? [] : [`In: ${work.partOf}`]),
    ...(work.paragraph === undefined ? [] : [`Paragraph ${work.paragraph}`]),
    ...(work.asOf === undefined ? [] : [`Data as of ${work.asOf}`]),
    ...(work.accessed === undefined ? [] : [`Accessed ${work.accessed}`]),
  ];
  if (note.length > 0) fields.push(['note', `{${bibtexText(note.join('. '))}}`]);
  const lines = fields.map(([name, value]) => `  ${name} = ${value},`);
  return [plain([`@misc{${work.key},`, ...lines, '}'].join('\n'))];
}

const STYLES: Readonly<Record<CitationStyle, (work: Work) => Run[]>> = {
  apa,
  mla,
  chicago,
  bibtex,
};

/**
 * A work in one style.
 * @throws when the date is not a whole day
 */
export function cite(work: Work, style: CitationStyle): readonly Run[] {
  return STYLES[style](work);
}

/** A citation without its italics, as it is copied. */
export function plainText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** What a reader wants to share: its title, its addresses, and the work that is cited for it. */
import type { Work } from '../../data/cite.ts';
import { embedAddress, pictureAddress, withBase } from '../../data/site.ts';
import { fill } from '../../visuals/kit/format.ts';
import type { PageFacts } from './page.ts';
import type { ShareFacts } from './words.ts';

export type SubjectKind = 'step' | 'paragraph' | 'picture' | 'claim' | 'dataset';

/** A picture has ways of its own to be taken along. Addresses are full ones. */
export interface SharedPicture {
  visual: string;
  view: string;
  /** Of that view, whatever stands over the picture. */
  title: string;
  embed: string;
  /** The same with the data of today. */
  pinned: string;
  version: string;
  /** Height of the frame in pixels, where no script fits it. */
  height: number;
  svg: string;
  /** Its view is not what a reader has made of it: files and frames show it as an explorer begins. */
  isBeginning: boolean;
  /** Its step without what the picture says of itself; an explorer has none. */
  notice?: string;
}

export interface Subject {
  kind: SubjectKind;
  title: string;
  /** In full, as the reader has the page open. */
  address: string;
  /** A page that shows the picture where it is shared and leads on to the step. */
  messenger?: string;
  work: Work;
  picture?: SharedPicture;
}

/** A key of BibTeX, as the site's own pages give it. */
const keyOf = (...parts: string[]): string => ['ambush', ...parts].join('-');

/** `mission` of `/mission/`, whatever the site's base; the name of the first page is its own. */
function slugOf(pathname: string): string {
  return pathname.slice(withBase('/').length).replace(/\/$/, '') || 'opening';
}

const textOf = (element: Element | null | undefined): string =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** Today where the reader is, as an ISO day. */
function today(now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * What an element stands for: the link of a step or a paragraph, a figure, a claim, a table.
 * @param here the address of the page as it is open
 */
export function subjectOf(
  element: HTMLElement,
  page: PageFacts,
  { words, pictures }: ShareFacts,
  here: URL,
): Subject {
  const slug = slugOf(here.pathname);
  const at = (hash: string, from: URL | string = `${here.origin}${here.pathname}`) =>
    new URL(hash, from).href;
  const inFull = (path: string) => new URL(withBase(path), here).href;
  const { site, date, title } = page;
  const workAt = (hash: string, name: string, more: Partial<Work> = {}): Work => ({
    key: keyOf(slug, hash.slice(1)),
    title: name,
    ...(title === name ? {} : { partOf: title }),
    site,
    date,
    url: at(hash, page.url),
    ...more,
  });

  if (element.matches('.para-link')) {
    const hash = new URL((element as HTMLAnchorElement).href).hash;
    const paragraph = Number(hash.slice(2));
    return {
      kind: 'paragraph',
      title: fill(words.paragraph ?? '', { number: paragraph, title }),
      address: at(hash),
      work: workAt(hash, title, { paragraph }),
    };
  }

  const step = element.matches('.step-link') ? element.closest<HTMLElement>('.step') : null;
  if (step) {
    const name = textOf(step.querySelector('h3'));
    const isFirst = step.closest('.scrolly')?.querySelector('.step') === step;
    return {
      kind: 'step',
      title: name,
      address: at(`#${step.id}`),
      ...(isFirst ? { messenger: inFull(`/share/${slug}/${step.id}/`) } : {}),
      work: workAt(`#${step.id}`, name),
    };
  }

  if (element.matches('.claim, .claim *')) {
    const claim = element.closest<HTMLElement>('.claim');
    const hash = `#${claim?.id}`;
    const number = textOf(claim?.querySelector('.claim-number'));
    const text = textOf(claim?.querySelector('.claim-text')).replace(number, '').trim();
    const name = fill(words.claim ?? '', { number, text });
    return { kind: 'claim', title: name, address: at(hash), work: workAt(hash, name) };
  }

  const explorer = element.closest<HTMLElement>('.explorer');
  const figure = element.closest<HTMLElement>('figure') ?? explorer?.querySelector('figure');
  if (figure) {
    const { visual = '', view = '' } = figure.dataset;
    const name = textOf(figure.querySelector('.view-texts.is-shown .visual-title'));
    const hash = `#${explorer?.id ?? figure.closest<HTMLElement>('.scrolly')?.dataset.activeStep}`;
    // What a reader asked of an explorer stands in the query of the address.
    const search = explorer ? here.search : '';
    const { version = '', asOf, height = 0, titles } = pictures[visual] ?? {};
    return {
      kind: 'picture',
      title: name,
      address: at(`${search}${hash}`),
      work: workAt(`${search}${hash}`, name, {
        medium: 'picture',
        key: keyOf(slug, visual, view),
        version,
        ...(asOf ? { asOf } : {}),
        accessed: today(),
      }),
      picture: {
        visual,
        view,
        title: (explorer && titles?.[view]) || name,
        embed: inFull(`${embedAddress(visual)}#${view}`),
        pinned: inFull(`${embedAddress(visual, version)}#${view}`),
        version,
        height,
        isBeginning: Boolean(explorer),
        svg: inFull(pictureAddress(visual, view)),
        ...(explorer ? {} : { notice: at(`?notice${hash}`) }),
      },
    };
  }

  const { version, url } = page;
  return {
    kind: 'dataset',
    title,
    address: at('', `${here.origin}${here.pathname}`),
    work: {
      key: `after-the-ambush-${slug.replace(/^data\//, '')}`,
      title,
      site,
      date,
      url,
      medium: 'dataset',
      ...(version ? { version } : {}),
    },
  };
}

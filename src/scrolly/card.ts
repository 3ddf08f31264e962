/** The card that says more about a number, a source or a term: what it holds, and its elements. */

export interface Line {
  text: string;
  /** Language of the text where it is not that of the page. */
  lang?: string;
  /** What the text is, put before it. */
  name?: string;
}

export interface Link {
  text: string;
  href: string;
}

export interface Card {
  heading: string;
  lang?: string;
  lines: Line[];
  /** Sources, on a line of their own. */
  from?: { name: string; links: Link[]; more?: string };
  links: Link[];
}

/** By kind and id: `fig:planned`, `cite:unscr-2699`, `term:trust-fund`. */
export type Cards = Record<string, Card>;

/** Fills the element of the card. */
export function fillCard(element: HTMLElement, card: Card): void {
  const heading = paragraph('card-heading');
  heading.append(spoken('strong', card.heading, card.lang));
  const lines = card.lines.map(({ text, lang, name }) => {
    const line = paragraph('card-line');
    line.append(...(name ? [`${name}: `] : []), spoken('span', text, lang));
    return line;
  });
  const from = card.from ? [sources(card.from)] : [];
  const ways = paragraph('card-ways');
  ways.append(...card.links.map(anchor));
  element.replaceChildren(heading, ...lines, ...from, ways);
}

function sources({ name, links, more }: NonNullable<Card['from']>): HTMLElement {
  const line = paragraph('card-from');
  line.append(`${name}: `);
  links.forEach((link, index) => line.append(...(index > 0 ? [' · '] : []), anchor(link)));
  if (more) line.append(` ${more}`);
  return line;
}

function paragraph(name: string): HTMLElement {
  const element = document.createElement('p');
  element.className = name;
  return element;
}

function spoken(tag: string, text: string, lang?: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  if (lang) element.lang = lang;
  return element;
}

function anchor({ text, href }: Link): HTMLElement {
  const element = document.createElement('a');
  element.textContent = text;
  element.href = href;
  // Arrow keys lead to it: Tab goes on in the text.
  element.tabIndex = -1;
  if (/^https?:/.test(href)) element.rel = 'noopener';
  return element;
}

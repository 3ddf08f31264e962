/**
 * What the entries of an explorer's list say when they are opened. The page has their titles and links
 * to their rows; the rest is fetched with the explorer, so that a long list costs the page little.
 */

/** One entry in full. */
export interface Entry {
  text: string;
  facts: { name: string; text: string }[];
  note?: string | undefined;
  /** The sources it cites; `name` is the short one, `label` says which of that publisher's. */
  sources: { id: string; href: string; name: string; label: string }[];
}

/** By the id of the row. */
export type Entries = Readonly<Record<string, Entry>>;

/** Fetches what the list of an explorer says and puts it into its entries. @throws when it cannot be had */
export async function fillEntries(root: HTMLElement): Promise<void> {
  const list = root.querySelector<HTMLElement>('[data-entries]');
  if (!list) return;
  const address = list.dataset.entries ?? '';
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const entries = (await response.json()) as Entries;
  for (const node of list.querySelectorAll<HTMLElement>('details[data-row]')) {
    const entry = entries[node.dataset.row ?? ''];
    const links = node.querySelector('.found-sources');
    if (entry && links) fillEntry(entry, links);
  }
}

/** @param links the line with the link to the row, under which the sources stand */
function fillEntry({ text, facts, note, sources }: Entry, links: Element): void {
  const list = element('dl');
  for (const fact of facts) {
    const pair = element('div');
    pair.append(element('dt', fact.name), element('dd', fact.text));
    list.append(pair);
  }
  links.before(element('p', text), list, ...(note ? [element('p', note)] : []));
  links.prepend(
    ...sources.flatMap(({ id, href, name, label }) => {
      const link = element('a', name);
      link.className = 'cite';
      link.dataset.cite = id;
      link.href = href;
      link.setAttribute('aria-label', label);
      return [link, ' '];
    }),
  );
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  text = '',
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

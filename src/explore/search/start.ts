/**
 * Brings the search page to life. The question lives in the address, so a link, a reload and Back give
 * the same results; the files that it looks through are fetched when there is a question.
 */
import { fill } from '../../visuals/kit/format.ts';
import { type AddressBar, addressState, choices, words } from '../address-state.ts';
import { within } from '../within.ts';
import type { Group, Hit, Result, SearchIndex } from './engine.ts';
import { foundIn, indexRecords, search } from './engine.ts';
import { type Part, excerptOf, inParts } from './excerpt.ts';
import { RECORD_KINDS, type RecordKind, type SearchRecord } from './record.ts';

interface State {
  /** `?q=` */
  query: string;
  /** The kinds of which all results are shown: `&all=source`. */
  all: readonly RecordKind[];
}

/** How many results of a kind are shown before a reader asks for all. */
const FIRST = 8;
/** How long the reader has to pause for what is typed to be looked for. */
const PAUSE_MS = 150;

export type LoadRecords = (address: string) => Promise<SearchRecord[]>;

const fetchRecords: LoadRecords = async (address) => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as SearchRecord[];
};

/** @param root holds the form, the status and the empty groups of results */
export function startSearch(
  root: HTMLElement,
  bar: AddressBar = window,
  load: LoadRecords = fetchRecords,
): void {
  const { dataset, ownerDocument } = root;
  const form = within<HTMLFormElement>(root, 'form');
  const input = within<HTMLInputElement>(form, '[name="q"]');
  const status = within<HTMLElement>(root, '[role="status"]');
  const none = within<HTMLElement>(root, '.search-none');
  const groups = new Map(
    [...root.querySelectorAll<HTMLElement>('[data-kind]')].map((group) => [
      group.dataset.kind,
      group,
    ]),
  );
  const address = addressState<State>(
    { query: words('q'), all: choices('all', RECORD_KINDS) },
    bar,
  );

  const indexes = indexLoader([dataset.story ?? '', dataset.sources ?? ''], load);
  /** Counts the questions: an answer that comes after the next question is not shown. */
  let asked = 0;

  const show = async (state: State): Promise<void> => {
    asked += 1;
    const turn = asked;
    root.removeAttribute('aria-busy');
    if (state.query === '') {
      status.textContent = '';
      render([], state);
      return;
    }
    root.setAttribute('aria-busy', 'true');
    if (status.textContent === '') status.textContent = dataset.searching ?? '';
    try {
      for await (const { ready, isWhole } of indexes()) {
        if (turn !== asked) return;
        const result = search(ready, state.query, isWhole);
        if (!isWhole && result.count === 0) continue;
        render(result.groups, state);
        if (!isWhole) continue;
        root.removeAttribute('aria-busy');
        status.textContent = inWords(result, state.query, dataset);
        none.hidden = result.count > 0;
      }
    } catch {
      if (turn !== asked) return;
      root.removeAttribute('aria-busy');
      status.textContent = dataset.failed ?? '';
      none.hidden = false;
    }
  };

  const render = (found: readonly Group[], { all }: State): void => {
    none.hidden = true;
    for (const [kind, group] of groups) {
      const hits = found.find((each) => each.kind === kind)?.hits ?? [];
      const isAll = all.some((each) => each === kind) || hits.length <= FIRST;
      group.hidden = hits.length === 0;
      within(group, '.hit-count').textContent = hits.length.toLocaleString('en');
      within(group, 'ol').replaceChildren(
        ...(isAll ? hits : hits.slice(0, FIRST)).map((hit) =>
          entryOf(hit, dataset.root ?? '', ownerDocument),
        ),
      );
      const more = within<HTMLButtonElement>(group, 'button');
      more.hidden = isAll;
      more.textContent = fill(more.dataset.more ?? '', { count: hits.length });
    }
  };

  // The first letter of a question is a step that Back undoes; the rest of its letters are not.
  let entry: 'push' | 'replace' = 'push';
  let pause: ReturnType<typeof setTimeout> | undefined;
  const ask = () => {
    clearTimeout(pause);
    const state: State = { query: input.value.trim(), all: [] };
    if (state.query !== address.read().query) address.write(state, entry);
    entry = 'replace';
    void show(address.read());
  };
  input.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(ask, PAUSE_MS);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask();
    entry = 'push';
  });
  input.addEventListener('change', () => {
    // Whoever leaves the field for a result keeps the results.
    if (input.value.trim() !== address.read().query) ask();
    entry = 'push';
  });
  for (const [kind, group] of groups) {
    within(group, 'button').addEventListener('click', () => {
      const state = address.read();
      address.write({ ...state, all: [...state.all, kind as RecordKind] }, 'push');
      void show(address.read()).then(() => {
        group.querySelectorAll<HTMLElement>('ol a')[FIRST]?.focus();
      });
    });
  }
  const follow = (state: State) => {
    clearTimeout(pause);
    input.value = state.query;
    entry = 'push';
    void show(state);
  };
  address.onMove(follow);
  follow(address.read());
}

interface Ready {
  /** As many as have come. */
  ready: readonly SearchIndex[];
  isWhole: boolean;
}

/** Fetches each file once, the next when the one before has come; one that failed is asked for again. */
function indexLoader(addresses: readonly string[], load: LoadRecords): () => AsyncGenerator<Ready> {
  let glossary: readonly SearchRecord[] | undefined;
  const open = new Map<string, Promise<SearchIndex>>();
  const get = (address: string): Promise<SearchIndex> => {
    const known = open.get(address);
    if (known) return known;
    const index = load(address).then((records) => {
      // The first file has the terms, which records of others may name.
      glossary ??= records;
      return indexRecords(records, glossary);
    });
    index.catch(() => open.delete(address));
    open.set(address, index);
    return index;
  };
  return async function* () {
    const ready: SearchIndex[] = [];
    for (const address of addresses) {
      ready.push(await get(address));
      yield { ready, isWhole: ready.length === addresses.length };
    }
  };
}

/** What is said of a result, politely. */
function inWords({ count, hasAll }: Result, query: string, phrases: DOMStringMap): string {
  const isOne = count === 1;
  const key = count === 0 ? 'none' : hasAll ? 'found' : 'some';
  const phrase = isOne ? phrases[`${key}One`] : phrases[key];
  return fill(phrase ?? '', { count: count.toLocaleString('en'), query });
}

/** One result: what it belongs to, its title as a link, and the stretch that shows why it was found. */
function entryOf(hit: Hit, root: string, document: Document): HTMLElement {
  const { at, title, lang, part, text, forms } = hit.record;
  const entry = document.createElement('li');
  const line = (name: string, parts: readonly Part[]) => {
    const node = document.createElement('p');
    node.className = name;
    node.append(...parts.map((each) => nodeOf(each, document)));
    entry.append(node);
    return node;
  };
  const marked = (words: string) => inParts(words, foundIn(words, hit));
  if (part) line('hit-part', marked(part));
  const link = document.createElement('a');
  link.href = `${root}${at}`;
  if (lang) link.lang = lang;
  link.append(...marked(title).map((each) => nodeOf(each, document)));
  line('hit-title', []).append(link);
  // A form that is the same in two languages, or as the title, is not said twice.
  const others = new Map(Object.entries(forms ?? {}).map(([tongue, form]) => [form, tongue]));
  others.delete(title);
  if (others.size > 0) {
    const spans = [...others].map(([form, tongue]) => {
      const span = document.createElement('span');
      span.lang = tongue;
      span.append(...marked(form).map((each) => nodeOf(each, document)));
      return span;
    });
    line('hit-part', []).append(...spans.flatMap((span, at) => (at > 0 ? [' · ', span] : [span])));
  }
  if (text) line('hit-text', excerptOf(text, foundIn(text, hit)));
  return entry;
}

function nodeOf({ text, isFound }: Part, document: Document): Node {
  if (!isFound) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

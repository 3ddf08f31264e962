/**
 * Filters the list of claims by verdict and by chapter. Everything that it works on is in the page
 * already; the state is in the address, so a link, a reload and Back show the same claims.
 */
import { addressState, choices } from '../../explore/address-state.ts';

interface State {
  verdicts: readonly string[];
  chapters: readonly string[];
}

/** Whether a claim passes; no choice means that all pass. */
export function passes(
  claim: { verdict: string; chapter: string },
  { verdicts, chapters }: State,
): boolean {
  const isAmong = (chosen: readonly string[], value: string) =>
    chosen.length === 0 || chosen.includes(value);
  return isAmong(verdicts, claim.verdict) && isAmong(chapters, claim.chapter);
}

/** The choice with one value put in or taken out. */
export function toggled(chosen: readonly string[], value: string): string[] {
  return chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
}

type Filter = 'verdict' | 'chapter';
const KEYS = { verdict: 'verdicts', chapter: 'chapters' } as const satisfies Record<
  Filter,
  keyof State
>;

/** Makes a button of each name of a filter. Without scripts they are the labels of the picture. */
function makeButtons(root: ParentNode): HTMLButtonElement[] {
  return [...root.querySelectorAll<HTMLElement>('span[data-filter]')].map((label) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = label.className;
    Object.assign(button.dataset, label.dataset);
    button.append(...label.childNodes);
    label.replaceWith(button);
    return button;
  });
}

/** Starts the filters of the page. */
export function startClaims(root: ParentNode = document): void {
  const claims = [...root.querySelectorAll<HTMLElement>('.claim')];
  const groups = [...root.querySelectorAll<HTMLElement>('.claim-group')];
  const marks = [...root.querySelectorAll<SVGElement>('.strip-mark')];
  const status = root.querySelector<HTMLElement>('.claims-status');
  const clear = root.querySelector<HTMLButtonElement>('.claims-clear');
  const extra = root.querySelector<HTMLElement>('.claim-extra');
  if (!status || !clear || !extra) return;
  const buttons = makeButtons(root);
  const valuesOf = (filter: Filter) =>
    buttons
      .filter((button) => button.dataset.filter === filter)
      .map((button) => button.dataset.value ?? '');
  const address = addressState<State>({
    verdicts: choices('verdict', valuesOf('verdict')),
    chapters: choices('chapter', valuesOf('chapter')),
  });
  let state = address.read();

  const named = () => claims.find(({ id }) => id === location.hash.slice(1));

  /** Shows what passes, and the claim that the address names even if it does not. */
  const show = (isFollowed: boolean): void => {
    const asked = named();
    const passing = new Set(
      claims.filter(({ dataset }) =>
        passes(dataset as { verdict: string; chapter: string }, state),
      ),
    );
    for (const claim of claims) claim.hidden = !passing.has(claim) && claim !== asked;
    for (const group of groups) {
      group.hidden = [...group.querySelectorAll<HTMLElement>('.claim')].every(
        ({ hidden }) => hidden,
      );
    }
    const ids = new Set([...passing].map(({ id }) => id));
    for (const mark of marks) mark.classList.toggle('is-out', !ids.has(mark.dataset.claim ?? ''));
    for (const button of buttons) {
      const chosen = state[KEYS[button.dataset.filter as Filter]];
      button.setAttribute('aria-pressed', String(chosen.includes(button.dataset.value ?? '')));
    }
    const isFiltered = state.verdicts.length + state.chapters.length > 0;
    clear.setAttribute('aria-disabled', String(!isFiltered));
    const phrase = (isFiltered ? status.dataset.some : status.dataset.all) ?? '';
    const text = phrase.replace('{shown}', String(passing.size));
    if (status.textContent !== text) status.textContent = text;
    const isExtra = asked !== undefined && !passing.has(asked);
    extra.hidden = !isExtra;
    if (isExtra) asked.prepend(extra);
    if (isFollowed) asked?.scrollIntoView();
  };

  const choose = (next: State): void => {
    state = next;
    address.write(state, 'push');
    show(false);
  };

  for (const button of buttons) {
    button.addEventListener('click', () => {
      const key = KEYS[button.dataset.filter as Filter];
      choose({ ...state, [key]: toggled(state[key], button.dataset.value ?? '') });
    });
  }
  clear.addEventListener('click', () => choose({ verdicts: [], chapters: [] }));
  for (const mark of marks) {
    mark.addEventListener('click', () => {
      location.hash = mark.dataset.claim ?? '';
    });
  }
  address.onMove((moved) => {
    state = moved;
    show(false);
  });
  addEventListener('hashchange', () => show(true));
  show(state.verdicts.length + state.chapters.length > 0);
}

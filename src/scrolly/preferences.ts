/** The two switches in the header, kept across visits where the browser allows storage. */
const SWITCHES = {
  theme: { on: 'dark', off: 'light' },
  motion: { on: 'on', off: 'off' },
} as const;

type Switch = keyof typeof SWITCHES;

/** Brings the buttons `[data-switch]` to life; the head script has set the state already. */
export function bindSwitches(root: ParentNode = document): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-switch]')) {
    const name = button.dataset.switch as Switch;
    const { on, off } = SWITCHES[name];
    const state = document.documentElement.dataset;
    const show = () => button.setAttribute('aria-pressed', String(state[name] === on));
    button.addEventListener('click', () => {
      const value = state[name] === on ? off : on;
      state[name] = value;
      try {
        localStorage.setItem(name, value);
      } catch {
        // Storage is blocked: the choice holds for this page only.
      }
      show();
    });
    show();
  }
}

/** Windows over a presentation: the code that leads a phone here, and the keys. */
import { encode } from 'uqr';
import { make, makeButton, type Say } from '../mode-words.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Modules of white around the code, without which phones do not find it. */
const QUIET = 4;

/**
 * Shows a QR code with the address in letters. It goes when it is closed.
 * @param title what is at the address, in a few words
 */
export function showCode(host: HTMLElement, address: string, title: string, say: Say): void {
  const dialog = makeDialog(host, 'mode-code', say('code-title'), say);
  dialog.append(
    drawCode(address, say('code-name', { title })),
    make('p', 'mode-code-title', title),
    make('p', 'mode-code-address', address),
  );
  dialog.showModal();
}

/** Black on white in every theme: a code in light on dark is not read by every phone. */
function drawCode(text: string, name: string): SVGSVGElement {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', name);
  svg.setAttribute('shape-rendering', 'crispEdges');
  const ground = document.createElementNS(SVG, 'rect');
  ground.setAttribute('width', String(size));
  ground.setAttribute('height', String(size));
  ground.setAttribute('fill', '#fff');
  const modules = document.createElementNS(SVG, 'path');
  modules.setAttribute('fill', '#000');
  modules.setAttribute(
    'd',
    data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join(''),
  );
  svg.append(ground, modules);
  return svg;
}

/** The keys, in pairs of their names and what they do. */
const ROWS = [
  ['key-next', 'does-next'],
  ['key-previous', 'does-previous'],
  ['key-ends', 'does-ends'],
  ['key-list', 'does-list'],
  ['key-black', 'does-black'],
  ['key-code', 'does-code'],
  ['key-full', 'does-full'],
  ['key-leave', 'does-leave'],
] as const;

/** @param letters whether letters act, and how that is changed */
export function showKeys(
  host: HTMLElement,
  letters: { isOn: boolean; set: (isOn: boolean) => void },
  say: Say,
): void {
  const dialog = makeDialog(host, 'mode-keys', say('keys-title'), say);
  const list = make('dl', '');
  for (const [key, does] of ROWS) {
    list.append(make('dt', '', say(key)), make('dd', '', say(does)));
  }
  const box = make('input', '');
  box.type = 'checkbox';
  box.checked = letters.isOn;
  box.addEventListener('change', () => letters.set(box.checked));
  const label = make('label', 'mode-letters');
  label.append(box, ` ${say('letters')}`);
  dialog.append(list, label);
  dialog.showModal();
}

/** A window that Escape, its button and a press beside it close; it goes when it is closed. */
export function makeDialog(host: HTMLElement, className: string, title: string, say: Say) {
  const dialog = make('dialog', `mode-dialog ${className}`);
  const heading = make('h2', '', title);
  heading.id = `${className}-title`;
  dialog.setAttribute('aria-labelledby', heading.id);
  const close = makeButton('mode-close', say('close'), () => dialog.close());
  close.autofocus = true;
  dialog.append(heading, close);
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  host.append(dialog);
  return dialog;
}

import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';

const SCRIPT = readFileSync('public/embed.js', 'utf8');
const HEIGHT = 'after-the-ambush:height';

/** A page of someone else with frames, after it has loaded the script. */
function openPage() {
  const window = new Window({ url: 'https://school.example/lesson' });
  const { document } = window;
  document.body.innerHTML = `
    <iframe id="ours"></iframe><iframe id="other"></iframe><iframe id="foreign"></iframe>`;
  const addresses: Record<string, string> = {
    ours: 'https://site.example/x/embed/strength/#peak',
    other: 'https://site.example/x/embed/money/',
    foreign: 'https://elsewhere.example/embed/strength/',
  };
  const asked: string[] = [];
  const frames = Object.entries(addresses).map(([id, src]) => {
    const frame = document.getElementById(id) ?? expect.fail();
    const contentWindow = { postMessage: () => asked.push(id) };
    Object.defineProperties(frame, {
      src: { value: src },
      contentWindow: { value: contentWindow },
    });
    return frame as unknown as { id: string; style: { height: string }; contentWindow: object };
  });
  const script = { src: 'https://site.example/x/embed.js' };
  const listeners: ((event: unknown) => void)[] = [];
  new Function('window', 'document', 'addEventListener', SCRIPT)(
    window,
    new Proxy(document, {
      get: (target, key) => {
        if (key === 'currentScript') return script;
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    }),
    (_: string, listener: (event: unknown) => void) => listeners.push(listener),
  );
  const tell = (source: unknown, data: unknown) => {
    for (const listener of listeners) listener({ source, data });
    return frames.map(({ style }) => style.height || '');
  };
  return { frames, asked, tell };
}

describe('the script on the page of someone else', () => {
  it('asks the pictures that were there before it', () => {
    expect(openPage().asked).toEqual(['ours', 'other']);
  });

  it('gives a frame the height that its picture tells, and no other', () => {
    const { frames, tell } = openPage();
    const told = { type: HEIGHT, id: 'strength', height: 612.4 };
    expect(tell(frames[0]?.contentWindow, told)).toEqual(['613px', '', '']);
  });

  it.each([
    ['of another kind', { type: 'resize', height: 600 }],
    ['without a number', { type: HEIGHT, height: 'tall' }],
    ['of no height', { type: HEIGHT, height: 0 }],
    ['below zero', { type: HEIGHT, height: -600 }],
    ['of no end', { type: HEIGHT, height: Infinity }],
    ['of a mad height', { type: HEIGHT, height: 1e7 }],
    ['empty', null],
  ])('does not believe a message %s', (_, data) => {
    const { frames, tell } = openPage();
    expect(tell(frames[0]?.contentWindow, data)).toEqual(['', '', '']);
  });

  it('believes no other frame, and no other window', () => {
    const { frames, tell } = openPage();
    const told = { type: HEIGHT, id: 'strength', height: 600 };
    expect(tell(frames[2]?.contentWindow, told)).toEqual(['', '', '']);
    expect(tell({}, told)).toEqual(['', '', '']);
  });
});

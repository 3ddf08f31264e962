import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { type Deed, deedOf } from './keys.ts';

const { document, KeyboardEvent: Key, Element: El } = new Window();
globalThis.Element = El as unknown as typeof Element;
document.body.innerHTML = `
  <p id="text"></p><button></button><a href="#"></a><input><textarea></textarea><select></select>
  <div class="marks"><i id="mark"></i></div><dialog><b id="inside"></b></dialog>
  <div class="table-scroll"></div>`;

function deed(key: string, on = '#text', init = {}, hasLetters = true): Deed | null {
  let found: Deed | null = null;
  const node = document.querySelector(on);
  const listen = (event: unknown) => (found = deedOf(event as KeyboardEvent, hasLetters));
  node?.addEventListener('keydown', listen);
  node?.dispatchEvent(new Key('keydown', { key, ...init }));
  node?.removeEventListener('keydown', listen);
  return found;
}

describe('deedOf', () => {
  it('knows the keys of readers and of remote controls', () => {
    expect(['ArrowRight', 'PageDown', ' '].map((key) => deed(key))).toEqual(Array(3).fill('next'));
    expect(['ArrowLeft', 'PageUp'].map((key) => deed(key))).toEqual(Array(2).fill('previous'));
    expect(deed(' ', '#text', { shiftKey: true })).toBe('previous');
    expect(['Home', 'End', 'Escape', 'b', '.', 'B', 'l'].map((key) => deed(key))).toEqual(
      'first last leave black black black list'.split(' '),
    );
  });

  it('leaves the browser its own keys', () => {
    for (const init of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
      expect(deed('ArrowLeft', '#text', init)).toBeNull();
    }
    expect(['Tab', 'Enter', 'F5', 'x', 'toString'].map((key) => deed(key))).toEqual(
      Array(5).fill(null),
    );
  });

  it.each(['input', 'textarea', 'select', '#mark', '#inside', '.table-scroll'])(
    'leaves %s alone',
    (on) => {
      expect(['ArrowRight', ' ', 'b', 'Escape', 'End'].map((key) => deed(key, on))).toEqual(
        Array(5).fill(null),
      );
    },
  );

  it('lets Space press what has the focus, and arrows step from there', () => {
    for (const on of ['button', 'a']) {
      expect([deed(' ', on), deed('ArrowRight', on)]).toEqual([null, 'next']);
    }
  });

  it('can do without letters', () => {
    expect(['b', 'q', 'f', '?', '.'].map((key) => deed(key, '#text', {}, false))).toEqual(
      Array(5).fill(null),
    );
    expect(deed('PageDown', '#text', {}, false)).toBe('next');
  });
});

/** Says that the text of a stop goes on below the edge of its box, and goes there. */
import { makeButton, type Say } from '../mode-words.ts';

export interface More {
  element: HTMLButtonElement;
  /** Looks again, after another stop or another size. */
  update(): void;
  destroy(): void;
}

/**
 * @param chapter carries `data-more` while there is more, for the style sheet
 * @param box what scrolls
 */
export function createMore(chapter: HTMLElement, box: () => HTMLElement, say: Say): More {
  const update = () => {
    const { scrollHeight, scrollTop, clientHeight } = box();
    const hasMore = scrollHeight - scrollTop - clientHeight > 4;
    chapter.toggleAttribute('data-more', hasMore);
    element.hidden = !hasMore;
  };
  const element = makeButton('mode-more', say('more'), () => {
    const node = box();
    node.scrollTop += node.clientHeight * 0.8;
  });
  // For eyes and fingers: keys scroll by themselves, and those who hear the text hear all of it.
  element.tabIndex = -1;
  element.setAttribute('aria-hidden', 'true');
  // Scrolling does not bubble; the box is the chapter or within it.
  chapter.addEventListener('scroll', update, { capture: true, passive: true });
  return {
    element,
    update,
    destroy() {
      chapter.removeEventListener('scroll', update, { capture: true });
      chapter.removeAttribute('data-more');
      element.remove();
    },
  };
}

import { type Drawing, definition } from '../kit/drawing.ts';

/** The fill of what is disputed: the lower half in the subject's colour. */
export const halves = (svg: Drawing): string =>
  definition(svg, 'linearGradient', 'half', { x1: 0, x2: 0, y1: 0, y2: 1 }, [
    ['stop', { offset: 0.5, class: 'half-empty' }],
    ['stop', { offset: 0.5, class: 'half-full' }],
  ]);

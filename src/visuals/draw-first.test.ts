/** The drawings of every other visual; the rest is in the other file, so that two workers share them. */
import { testDrawings } from './draw-testing.ts';
import { VISUAL_IDS } from './registry.ts';

testDrawings(VISUAL_IDS.filter((_, index) => index % 2 === 0));

/** What a chapter does without until its first picture responds. */
import { startExplorers } from '../explore/index.ts';
import { bindCopyLinks } from './copy.ts';
import { bindPanels } from './panels.ts';
import { bindProgress } from './progress.ts';
import type { Stage } from './stage.ts';

export function startRest(stages: readonly Stage[]): void {
  bindProgress();
  bindCopyLinks();
  bindPanels();
  bindTables(stages);
  startExplorers();
}

/** The links "Table of this picture" of the steps. */
function bindTables(stages: readonly Stage[]): void {
  for (const stage of stages) {
    for (const step of stage.steps) {
      step.querySelector('.step-table')?.addEventListener('click', (event) => {
        // Where the printed edition shows, the link leads to the picture after the step.
        if (stage.section.dataset.state === 'static' || stage.figure.dataset.state !== 'live')
          return;
        event.preventDefault();
        event.stopPropagation();
        stage.openTable(step);
      });
    }
  }
}

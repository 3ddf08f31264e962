/** What a chapter does without until its first picture responds. */
import { startExplorers } from '../explore/index.ts';
import { startModes } from './modes.ts';
import { bindPanels } from './panels.ts';
import { bindSharing } from './sharing.ts';
import type { Stage } from './stage.ts';
import { bindTurn } from './turn.ts';

/** @param resume hands the page back to scrolling when a reader leaves another way of reading */
export function startRest(stages: readonly Stage[], resume: () => void): void {
  // Elsewhere the style sheet shows it.
  if (!CSS.supports('animation-timeline: view()')) {
    void import('./progress.ts').then(({ bindProgress }) => bindProgress());
  }
  bindSharing();
  bindPanels();
  bindTables(stages);
  bindTurn();
  startExplorers();
  startModes(stages, resume);
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

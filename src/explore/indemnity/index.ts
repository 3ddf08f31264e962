/** What the payments would have become at a rate of growth that the reader picks. */
import type { IndemnityData } from '../../visuals/indemnity/data.ts';
import { visual } from '../../visuals/indemnity/index.ts';
import { illustrated } from '../../visuals/indemnity/model.ts';
import { resultText, valueText } from '../../visuals/indemnity/phrases.ts';
import type { LivePayload } from '../../visuals/kit/contract.ts';
import { mountModel } from '../../visuals/kit/mount.ts';
import type { Explorer } from '../index.ts';
import { within } from '../within.ts';
import { kept, rateInAddress } from './rate.ts';

export const explorer: Explorer = {
  start(root, payload: LivePayload) {
    const data = payload.data as IndemnityData;
    const { words, language } = payload;
    const form = within<HTMLFormElement>(root, '.indemnity-controls');
    const slider = within<HTMLInputElement>(form, '[type="range"]');
    const field = within<HTMLInputElement>(form, '[type="number"]');
    const result = within<HTMLOutputElement>(root, 'output');
    const status = within<HTMLElement>(root, '.explorer-status');

    const address = rateInAddress(window, root.id);
    let rate = address.read();
    let model = illustrated(data, rate.percent, language, words);
    const shown = () => ({ model, description: visual.describe(model) });
    const picture = mountModel(within(root, 'figure.visual'), visual, payload, shown);

    /** Puts the rate into controls and words. */
    const show = () => {
      const text = resultText(model);
      slider.value = String(rate.percent);
      slider.setAttribute('aria-valuetext', valueText(model));
      field.value = String(rate.percent);
      result.textContent = text;
      for (const button of form.querySelectorAll<HTMLButtonElement>('button[data-by]')) {
        button.disabled = kept(rate.percent + Number(button.dataset.by)) === rate.percent;
      }
    };
    /** @param entry how the address remembers it; none when the address itself has changed */
    const go = (percent: number, entry: 'push' | 'replace' | null) => {
      rate = { percent: kept(percent) };
      model = illustrated(data, rate.percent, language, words);
      if (entry) address.write(rate, entry);
      show();
      picture.redraw(0);
    };
    const ask = (percent: number, entry: 'push' | 'replace') => {
      go(percent, entry);
      status.textContent = resultText(model);
    };

    // While it is dragged nothing is announced: a slider says its own value.
    slider.addEventListener('input', () => go(Number(slider.value), 'replace'));
    field.addEventListener('change', () => {
      // What is no number leaves the rate as it was.
      if (field.value === '' || !Number.isFinite(field.valueAsNumber)) return show();
      ask(field.valueAsNumber, 'push');
    });
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button?.dataset.by) ask(rate.percent + Number(button.dataset.by), 'push');
      if (button?.dataset.rate) ask(Number(button.dataset.rate), 'push');
    });
    address.onMove(({ percent }) => go(percent, null));
    show();
    picture.redraw(0);
  },
};

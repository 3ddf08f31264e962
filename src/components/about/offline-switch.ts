/** The switch for reading offline: a button and a sentence that says how it stands. */
import {
  canKeep,
  isKept,
  isRefused,
  megabytesKept,
  turnOff,
  turnOn,
} from '../../scrolly/offline.ts';

type State = 'kept' | 'none' | 'refused' | 'busy' | 'failed' | 'impossible';

/** @param place holds the button and the sentence; both carry their words */
export async function bindOffline(place: HTMLElement): Promise<void> {
  const button = place.querySelector('button');
  const status = place.querySelector<HTMLElement>('[role="status"]');
  if (!button || !status) return;

  const show = async (state: State): Promise<void> => {
    const size = state === 'kept' ? (await megabytesKept()).toFixed(1) : '';
    status.textContent = (status.dataset[state] ?? '').replace('{size}', size);
    place.dataset.offline = state;
    button.hidden = state === 'impossible';
    button.disabled = state === 'busy';
    button.textContent = (state === 'kept' ? button.dataset.off : button.dataset.on) ?? '';
  };

  if (!canKeep()) return show('impossible');
  button.addEventListener('click', () => {
    const isOff = place.dataset.offline === 'kept';
    void show('busy')
      .then(isOff ? turnOff : turnOn)
      .then(() => show(isOff ? 'refused' : 'kept'))
      .catch(() => show('failed'));
  });
  await show((await isKept()) ? 'kept' : isRefused() ? 'refused' : 'none');
}

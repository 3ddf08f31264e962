/** The rate of growth in the address: `?growth=2.5`. */
import { RATES } from '../../visuals/indemnity/growth.ts';
import { type AddressBar, type AddressState, addressState, number } from '../address-state.ts';

export interface Rate {
  /** Growth in percent a year. */
  percent: number;
}

export const rateInAddress = (bar?: AddressBar, anchor?: string): AddressState<Rate> => {
  const field = number('growth', RATES);
  return addressState<Rate>(
    {
      percent: {
        ...field,
        parse(text) {
          const percent = field.parse(text);
          return percent === undefined ? undefined : kept(percent);
        },
      },
    },
    bar,
    anchor,
  );
};

/** A rate within the bounds, to the step of the slider. */
export const kept = (percent: number): number => {
  const { min, max, step } = RATES;
  const inside = Math.min(Math.max(percent, min), max);
  return Number((Math.round(inside / step) * step).toFixed(1));
};

/** The controls of the explorer in the address: `?department=artibonite&kind=massacre&year=2024`. */
import type { ExpansionData } from '../../visuals/expansion-map/data.ts';
import { KINDS } from '../../visuals/expansion-map/data.ts';
import { type Asked } from '../../visuals/expansion-map/explored.ts';
import { FOCI } from '../../visuals/expansion-map/focus.ts';
import {
  type AddressBar,
  type AddressState,
  type Field,
  addressState,
  choice,
} from '../address-state.ts';

/** A day such as 2024-10-03; '' for none. */
const day = (name: string): Field<string> => ({
  name,
  initial: '',
  parse: (text) =>
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined,
  print: String,
});

const yearsOf = ({ from, to }: ExpansionData): string[] => {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) =>
    String(first + index),
  );
};

export function askedInAddress(
  data: ExpansionData,
  bar?: AddressBar,
  anchor?: string,
): AddressState<Asked> {
  return addressState<Asked>(
    {
      date: day('date'),
      year: choice('year', ['', ...yearsOf(data)], ''),
      kind: choice('kind', ['', ...KINDS], ''),
      department: choice('department', ['', ...data.departments.map(({ slug }) => slug)], ''),
      map: choice('map', ['', ...FOCI], ''),
      event: choice('event', ['', ...data.events.map(({ id }) => id)], ''),
    },
    bar,
    anchor,
  );
}

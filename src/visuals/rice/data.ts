import type { Precision } from '../../data/types.ts';

export type Measure =
  | 'tariff_event'
  | 'tariff'
  | 'food_supply'
  | 'consumption'
  | 'production'
  | 'imports'
  | 'production_average'
  | 'production_rough_average'
  | 'imports_usa'
  | 'import_share'
  | 'calories_change';

/** One dated figure of the table. */
export interface Fact {
  id: string;
  measure: Measure;
  from: string;
  to: string;
  precision: Precision;
  unit: 'tonnes' | 'percent' | null;
  /** Thousand tonnes, or percent; null where only a range or its lower end is given. */
  value: number | null;
  low: number | null;
  high: number | null;
  isForecast: boolean;
  note: string | null;
  sources: string[];
}

export interface RiceData {
  facts: Fact[];
}

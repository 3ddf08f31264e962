/** What a published strength counts. Numbers of different definitions are never joined. */
export type Definition = 'expected' | 'on-roll' | 'official' | 'active' | 'available';

interface Published {
  id: string;
  /** The days it holds for; the same day twice for a state on that day. */
  from: string;
  to: string;
  people: number;
  who: string;
  note: string | null;
  sources: string[];
}

/** A published strength of the Haitian police. */
export interface Strength extends Published {
  definition: Definition;
}

/** People the security forces lost: officers killed, officers who left, members of all forces killed. */
export interface Loss extends Published {
  series: 'killed' | 'left' | 'security-personnel-killed';
  low: number;
  high: number;
}

export interface PoliceData {
  strengths: Strength[];
  losses: Loss[];
  /** The year in which the newest evidence was found. */
  until: number;
}

/** How many copies of each sheet a class needs. Pure. */

/** Students of the class that the plan reckons with as an example. */
export const CLASS = 28;

/** Exit tickets on one sheet. */
export const TICKETS = 4;

/** @param slips how many questions are dealt out, a slip for each pair, all on one sheet */
export function copiesFor(students: number, slips: number) {
  const pairs = Math.ceil(students / 2);
  return {
    students,
    pairs,
    handouts: pairs,
    slips: Math.ceil(pairs / slips),
    tickets: Math.ceil(students / TICKETS),
  };
}

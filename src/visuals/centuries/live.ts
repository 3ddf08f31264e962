/** So many views of so many rows weigh more than what works them out: the browser does. */
export { visual } from './index.ts';

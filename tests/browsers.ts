/** Once before all tests in a browser: two of them would stand in each other's way at installing. */
import { installMissing } from '../scripts/browser.ts';

export default function setUp(): void {
  installMissing();
}

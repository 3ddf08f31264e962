import { describe, expect, it } from 'vitest';
import { withoutFindings } from './bare.ts';

describe('withoutFindings', () => {
  it('takes away the labels that tell a finding, in one line or several, and the description', () => {
    const drawing =
      '<svg><title>Estimates</title><desc id="a">None has a method.</desc>' +
      '<text data-key="a" class="label">85%</text>' +
      '<text data-key="b" class="label strong is-finding" x="1"><tspan>No</tspan><tspan>method</tspan></text>' +
      '<text class="axis-label">2025</text><text class="is-finding">None</text></svg>';
    expect(withoutFindings(drawing)).toBe(
      '<svg><title>Estimates</title><desc id="a"></desc>' +
        '<text data-key="a" class="label">85%</text><text class="axis-label">2025</text></svg>',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { markOfShape } from './inspect.ts';

describe('markOfShape', () => {
  const marks = ['2025-02-06-total', '2025-02-06', 'kenya'];

  it('finds the mark whose key the shape has or contains', () => {
    expect(markOfShape('kenya', marks)).toBe(2);
    expect(markOfShape('jamaica-2025-02-06-total', marks)).toBe(0);
  });

  it('prefers the longest key, and whole words of it', () => {
    expect(markOfShape('2025-02-06-total', marks)).toBe(0);
    expect(markOfShape('2025-02-06-rival', marks)).toBe(1);
    expect(markOfShape('kenyatta', marks)).toBe(-1);
    expect(markOfShape('grid', marks)).toBe(-1);
  });
});

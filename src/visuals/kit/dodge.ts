/** A label on one axis: where its centre would like to be, and the room it takes (pixels). */
export interface Slot {
  wanted: number;
  extent: number;
}

/**
 * Places labels along one axis so that none overlap, moving each as little as possible (least
 * squares) and keeping their order; all stay within [low, high] as long as they fit at all.
 *
 * Isotonic regression by pooling adjacent violators (Ayer et al. 1955), the method behind
 * constrained label placement: neighbours that collide become one block around their mean.
 * @param slots in the order of their wanted positions
 * @returns the centre of each label, in the order given
 */
export function dodge(slots: readonly Slot[], low: number, high: number): number[] {
  interface Block {
    from: number;
    size: number;
    /** Sum over members of (wanted start − offset inside the block). */
    sum: number;
    count: number;
  }
  const start = (block: Block) => {
    const ideal = block.sum / block.count;
    return Math.max(low, Math.min(ideal, high - block.size));
  };
  const blocks: Block[] = [];
  slots.forEach((slot, index) => {
    let block: Block = {
      from: index,
      size: slot.extent,
      sum: slot.wanted - slot.extent / 2,
      count: 1,
    };
    for (
      let previous = blocks.at(-1);
      previous && start(previous) + previous.size > start(block);
      previous = blocks.at(-1)
    ) {
      blocks.pop();
      block = {
        from: previous.from,
        size: previous.size + block.size,
        sum: previous.sum + block.sum - block.count * previous.size,
        count: previous.count + block.count,
      };
    }
    blocks.push(block);
  });

  const centres: number[] = [];
  for (const block of blocks) {
    let at = start(block);
    for (const slot of slots.slice(block.from, block.from + block.count)) {
      centres.push(at + slot.extent / 2);
      at += slot.extent;
    }
  }
  return centres;
}

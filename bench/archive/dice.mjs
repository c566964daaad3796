/** Numbers that are the same on every machine: all of an archive follows from its seed and the number of an article. */

/** A 32-bit mix of two numbers, good enough to start a generator with. */
export function mix(seed, number) {
  let value = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number + 0x7f4a7c15, 0xc2b2ae35)) | 0;
  value = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  value = Math.imul(value ^ (value >>> 15), 0x846ca68b);
  return (value ^ (value >>> 16)) >>> 0;
}

/** Draws from [0, 1), from lists and by weight (mulberry32). */
export function diceOf(seed, number) {
  let state = mix(seed, number) | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    /** A whole number from `low` to `high`, both included. */
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (share) => next() < share,
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}

/** Where `share` of the sum lies in ascending sums: the index of the first that is above it. */
export function indexIn(sums, share) {
  const wanted = share * sums[sums.length - 1];
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle] > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Ascending sums of weights, for {@link indexIn}. */
export function sumsOf(weights) {
  let sum = 0;
  return Float64Array.from(weights, (weight) => (sum += weight));
}

/** Which articles are copies of which: one in twelve, of something published within the last few days. */
import { mix } from './dice.mjs';

const ONE_IN = 12;
/** How far back at most, in articles; at a million that is two to four days. */
const REACH = 600;

/** For each article the number of the one it copies, or -1. */
export function copiesOf(count, seed) {
  const isCopy = (number) => mix(seed ^ 0xc09, number) % ONE_IN === 0;
  const origins = new Int32Array(new SharedArrayBuffer(4 * count)).fill(-1);
  for (let number = 1; number < count; number += 1) {
    if (!isCopy(number)) continue;
    let origin = number - 1 - (mix(seed ^ 0xface, number) % REACH);
    while (origin >= 0 && isCopy(origin)) origin -= 1;
    if (origin >= 0) origins[number] = origin;
  }
  return origins;
}

/** For each article that has copies the number of its cluster from 1, else 0; and for each the copies before one. */
export function clustersOf(origins) {
  const clusters = new Int32Array(new SharedArrayBuffer(4 * origins.length));
  let made = 0;
  for (let number = 0; number < origins.length; number += 1) {
    const origin = origins[number];
    if (origin >= 0 && clusters[origin] === 0) clusters[origin] = made += 1;
  }
  return clusters;
}

/** All that tell the story of `origin`, itself first; few enough that looking is cheap. */
export function tellingsOf(origin, origins) {
  const members = [origin];
  // A walk back over copies can lengthen the reach; never by more than as much again.
  const end = Math.min(origins.length, origin + 2 * REACH);
  for (let number = origin + 1; number < end; number += 1)
    if (origins[number] === origin) members.push(number);
  return members;
}

/** CPU seconds of processes, from Linux's /proc; null where there is none. */
import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks in a second: 100 on every Linux that Node runs on. */
const TICKS = 100;

function timesOf(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name in brackets may hold anything.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  return {
    own: (fields[11] + fields[12]) / TICKS,
    reaped: (fields[13] + fields[14]) / TICKS,
    parent: Number(fields[1]),
  };
}

/** What a process and its threads have used. */
export function cpuOf(pid) {
  try {
    return timesOf(pid).own;
  } catch {
    return null;
  }
}

/** What a process, its living children and those it has reaped have used. */
export function cpuOfFamily(pid) {
  try {
    const { own, reaped } = timesOf(pid);
    let sum = own + reaped;
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      try {
        const times = timesOf(name);
        if (times.parent === pid) sum += times.own + times.reaped;
      } catch {
        // It ended meanwhile; its parent has reaped it.
      }
    }
    return sum;
  } catch {
    return null;
  }
}

/** Resident memory of a process in megabytes; null where it is not known. */
export function memoryOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return null;
  }
}

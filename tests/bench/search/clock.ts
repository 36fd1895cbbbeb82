/** Milliseconds since some moment; only differences mean anything. */
export type Clock = () => number;

const CLOCKS: Record<string, Clock> = {
  /** What a person waits. Right on a machine that does nothing else. */
  wall: () => performance.now(),
  /**
   * What the process itself computed, its helper threads (garbage collection, compiler) included:
   * comparable also on a machine that others use at the same time.
   */
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};

export const CLOCK_NAMES = Object.keys(CLOCKS);

/** @throws when there is none of that name */
export function clockNamed(name: string): Clock {
  const clock = CLOCKS[name];
  if (!clock) throw new Error(`no clock is called ${name}; there are ${CLOCK_NAMES.join(', ')}`);
  return clock;
}

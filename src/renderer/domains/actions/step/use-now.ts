import { useEffect, useState } from 'react';

const MINUTE = 60_000;

/** The time, again at each full minute, for what says how late something is. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setTimeout(() => setNow(new Date()), MINUTE - (Date.now() % MINUTE) + 50);
    return () => clearTimeout(timer);
  });
  return now;
}

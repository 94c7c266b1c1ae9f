import { useCallback, useState } from 'react';

export interface ChartSize {
  /** In pixels; 0 until it is known. */
  width: number;
  /** How much larger than usual the text is, so that margins grow with it. */
  zoom: number;
}

/** The size of an element, as it is now. */
export function useChartSize(): [measure: (element: Element | null) => (() => void) | undefined, size: ChartSize] {
  const [size, setSize] = useState<ChartSize>({ width: 0, zoom: 1 });
  const measure = useCallback((element: Element | null) => {
    if (!element) return undefined;
    const look = () => {
      const width = Math.floor(element.getBoundingClientRect().width);
      const zoom = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
      setSize((before) => (before.width === width && before.zoom === zoom ? before : { width, zoom }));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    look();
    return () => observer.disconnect();
  }, []);
  return [measure, size];
}

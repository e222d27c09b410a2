import './PlotFigure.css';
import { type PlotOptions, plot } from '@observablehq/plot';
import { useEffect, useRef } from 'react';

/** Keep the same object for the same chart: a new one draws anew. */
export type ChartOptions = PlotOptions;

/** A chart for the eyes; whoever shows it says the same in words or a table beside it. Load on demand: Plot is large. */
export function PlotFigure({ options, label }: { readonly options: PlotOptions; readonly label: string }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const chart = plot(options);
    // The frame names the whole picture; Plot's own names for its groups are no roles that may bear one.
    chart.setAttribute('aria-hidden', 'true');
    for (const sheet of chart.querySelectorAll('style')) sheet.remove();
    frame.current?.append(chart);
    return () => chart.remove();
  }, [options]);
  return <div ref={frame} className="plot-figure" role="img" aria-label={label} />;
}

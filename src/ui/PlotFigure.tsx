import './PlotFigure.css';
import { type PlotOptions, plot } from '@observablehq/plot';
import { useEffect, useRef } from 'react';
import { colourIn, type Theme } from '../theme/inTheme';
import { useTheme } from '../theme/useTheme';

/** Keep the same object for the same chart: a new one draws anew. */
export type ChartOptions = PlotOptions;

/** A chart for the eyes; whoever shows it says the same in words or a table beside it. Load on demand: Plot is large. */
export function PlotFigure({ options, label }: { readonly options: PlotOptions; readonly label: string }) {
  const frame = useRef<HTMLDivElement>(null);
  const theme = useTheme();
  useEffect(() => {
    const chart = plot(options);
    // The frame names the whole picture; Plot's own names for its groups are no roles that may bear one.
    chart.setAttribute('aria-hidden', 'true');
    for (const sheet of chart.querySelectorAll('style')) sheet.remove();
    paint(chart, theme);
    frame.current?.append(chart);
    return () => chart.remove();
  }, [options, theme]);
  // A picture: its axes run to the right in every language.
  return <div ref={frame} dir="ltr" className="plot-figure" role="img" aria-label={label} />;
}

/** Charts are written in the colours of the light page, as the map's layers are. */
function paint(chart: Element, theme: Theme) {
  if (theme === 'light') return;
  for (const part of [chart, ...chart.querySelectorAll('*')]) {
    for (const name of ['fill', 'stroke']) {
      const colour = part.getAttribute(name);
      if (colour) part.setAttribute(name, colourIn(theme, colour));
    }
  }
}

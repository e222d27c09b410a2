import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { bring } from './broughtFile';

/** A file dropped anywhere on the page is looked at, instead of being opened by the browser in the page's place. */
export function DropAnywhere({ city }: { city: string }) {
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    // Entering a child comes before leaving its parent: only when all are left has the file left the page.
    let depth = 0;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth++;
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (hasFiles(event) && --depth <= 0) setIsOver(false);
    };
    const over = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setIsOver(false);
      bring([...(event.dataTransfer?.files ?? [])]);
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: over, drop } as const;
    for (const [type, hear] of Object.entries(listeners)) window.addEventListener(type as 'drop', hear);
    return () => {
      for (const [type, hear] of Object.entries(listeners)) window.removeEventListener(type as 'drop', hear);
    };
  }, []);

  return (
    isOver && (
      <div className="own-drop" aria-hidden="true">
        <p>
          <Trans>Drop a file of places or areas for {city}</Trans>
          <span className="small">
            <Trans>It is read on this device. Nothing is sent.</Trans>
          </span>
        </p>
      </div>
    )
  );
}

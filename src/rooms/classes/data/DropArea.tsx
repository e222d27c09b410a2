import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { DropZone, type FileDropItem } from 'react-aria-components';
import { takeFiles } from './takeFiles';

/** Files may be dropped anywhere on the panel. */
export function DropArea({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  return (
    <DropZone
      className="classes-drop"
      aria-label={t`Files may be dropped or pasted here`}
      getDropOperation={(types) => (types.has('text/plain') ? 'cancel' : 'copy')}
      onDrop={async ({ items }) => {
        const files = items.filter((item): item is FileDropItem => item.kind === 'file');
        if (files.length > 0) takeFiles(await Promise.all(files.map((item) => item.getFile())));
      }}
    >
      {children}
    </DropZone>
  );
}

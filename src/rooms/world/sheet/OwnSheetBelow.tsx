import { lazy, Suspense } from 'react';
import type { OwnSheetSectionProps } from './OwnSheetSection';

const OwnSheetSection = lazy(() =>
  import('./OwnSheetSection').then(({ OwnSheetSection }) => ({ default: OwnSheetSection })),
);

/** `OwnSheetSection`, whose code comes after the sheet it stands on. */
export const OwnSheetBelow = (props: OwnSheetSectionProps) => (
  <Suspense>
    <OwnSheetSection {...props} />
  </Suspense>
);

/** What keeps a part of the page that falls over from taking the rest with it. */
import { Component, type ReactNode } from 'react';
import { PartMissing } from './PartMissing';

export interface PartBoundaryProps {
  /** A part that only adds (layers, a key, a dialog) leaves nothing in its place. */
  readonly isExtra?: boolean;
  readonly children: ReactNode;
}

export class PartBoundary extends Component<PartBoundaryProps, { readonly reason: string | null }> {
  override state: { readonly reason: string | null } = { reason: null };

  static getDerivedStateFromError(error: unknown) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const { reason } = this.state;
    if (reason === null) return this.props.children;
    return this.props.isExtra ? null : <PartMissing reason={reason} />;
  }
}

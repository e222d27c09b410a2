import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Button, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './Dialog.css';
import { CloseIcon } from './icons';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** For tables: as wide as the window allows. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** A dialog over the page: focus goes in and comes back, Escape and a click beside it close it. */
export const Dialog = ({ title, isOpen, onClose, isWide, children }: DialogProps) => {
  const { t } = useLingui();
  return (
    <ModalOverlay
      className="dialog-veil"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable
    >
      <Modal className={isWide ? 'dialog-frame dialog-wide' : 'dialog-frame'}>
        <AriaDialog className="dialog">
          <header className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button slot="close" className="icon-button" aria-label={t`Close`}>
              <CloseIcon />
            </Button>
          </header>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
          <section className="dialog-body" tabIndex={0} aria-label={title}>
            {children}
          </section>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
};

'use client';

import { Modal, type ModalProps } from '@mantine/core';

/** The component library's dialog in a file of its own, for who has it come when it is opened. */
export function ModalWindow(props: ModalProps) {
  return <Modal {...props} />;
}

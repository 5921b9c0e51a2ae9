import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import type { Dictionary } from '../src/i18n/dictionary';

interface ErrorBoundaryProps {
  texts: Dictionary;
  children: ReactNode;
}

/** Keeps a mistake in one part of the pane from taking the whole pane away. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    const { crashed, reopen } = this.props.texts.pane;
    return (
      <div role="alert">
        <p>{crashed}</p>
        <Button onClick={() => this.setState({ hasFailed: false })}>{reopen}</Button>
      </div>
    );
  }
}

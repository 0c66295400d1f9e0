import { Component, type ReactNode } from 'react'

type Props = { readonly onFault: () => void; readonly children: ReactNode }

/** A window with a fault goes, and the board behind it stays. */
export class WindowBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch() {
    this.props.onFault()
  }

  override render() {
    return this.state.failed ? null : this.props.children
  }
}

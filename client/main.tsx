import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/reset.css'
import { App } from './app/App'
import { createServices } from './app/createServices'
import { ErrorBoundary } from './app/ErrorBoundary'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

const services = createServices(window)
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary locale={services.settings.locale}>
      <App services={services} />
    </ErrorBoundary>
  </StrictMode>,
)

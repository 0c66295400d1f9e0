import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/reset.css'
import { App } from './app/App'
import { createServices } from './app/createServices'
import { ErrorBoundary } from './app/ErrorBoundary'
import { findDisguise } from './app/findDisguise'

async function start() {
  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no #root')
  const services = createServices(window)
  const disguise = await findDisguise(services.settings)
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary locale={services.settings.locale} disguise={disguise}>
        <App services={services} disguise={disguise} />
      </ErrorBoundary>
    </StrictMode>,
  )
}

void start()

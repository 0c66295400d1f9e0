import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/reset.css'
import { App, fetchPage } from './app/App'
import { createServices } from './app/createServices'
import { ErrorBoundary } from './app/ErrorBoundary'
import { fetchFirstLanguage } from './app/fetchFirstLanguage'
import { findDisguise } from './app/findDisguise'
import { boot } from './boot/boot'

async function start() {
  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no #root')
  const services = createServices(window, boot)
  const disguise = await findDisguise(services.settings)
  const { locale } = services.settings
  const page = fetchPage()
  const { catalogues, first } = await fetchFirstLanguage(disguise === undefined ? locale : 'en')
  await page
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary catalogues={catalogues} first={first} locale={locale} disguise={disguise}>
        <App services={services} catalogues={catalogues} first={first} disguise={disguise} />
      </ErrorBoundary>
    </StrictMode>,
  )
}

void start()

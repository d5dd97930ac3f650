import '@mantine/core/styles.css';
import { Center, MantineProvider, Title } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { styleNonce } from './style-nonce.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');

createRoot(root).render(
  <StrictMode>
    <MantineProvider defaultColorScheme="auto" getStyleNonce={() => styleNonce}>
      <Center h="100vh">
        <Title order={1}>Glytch Clinic</Title>
      </Center>
    </MantineProvider>
  </StrictMode>,
);

/** Where a bench's nginx works. */
export interface NginxPlace {
  /** The absolute folder of the built site. */
  folder: string;
  port: number;
  /** An absolute folder for nginx's own files. */
  scratch: string;
}

/**
 * The nginx configuration that the site's server is measured beside: one process, like the server,
 * and the compressed copies of the build where there are any. The place to put in the configuration
 * that the build generates.
 */
export function nginxConfig({ folder, port, scratch }: NginxPlace): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;
worker_processes 1;
pid ${scratch}/nginx.pid;
error_log stderr error;
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types;
  access_log off;
  sendfile on;
${temporary.map((name) => `  ${name}_temp_path ${scratch}/${name};`).join('\n')}
  server {
    listen 127.0.0.1:${port};
    root ${folder};
    gzip_static on;
    error_page 404 /404.html;
  }
}
`;
}

window.ui = SwaggerUIBundle({
    url: '/openapi.yaml',
    dom_id: '#operations',
    deepLinking: true,
    persistAuthorization: false,
    validatorUrl: null,
    tryItOutEnabled: true,
});

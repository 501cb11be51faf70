/** What a view class of the framework brings. */
export interface ViewBase {
  /** The actions of a view set. */
  actions?: readonly string[];
  /** The methods of a plain view. */
  methods?: readonly string[];
  /** Whether it asks for no credentials and reads none. */
  open?: true;
}

const listing = ['list', 'create', 'retrieve', 'update', 'partial_update', 'destroy'];

const known: Readonly<Record<string, ViewBase>> = {
  'rest_framework.views.APIView': { methods: [] },
  'rest_framework.viewsets.ViewSet': { actions: [] },
  'rest_framework.viewsets.GenericViewSet': { actions: [] },
  'rest_framework.viewsets.ReadOnlyModelViewSet': { actions: ['list', 'retrieve'] },
  'rest_framework.viewsets.ModelViewSet': { actions: listing },
  'rest_framework.mixins.ListModelMixin': { actions: ['list'] },
  'rest_framework.mixins.CreateModelMixin': { actions: ['create'] },
  'rest_framework.mixins.RetrieveModelMixin': { actions: ['retrieve'] },
  'rest_framework.mixins.UpdateModelMixin': { actions: ['update', 'partial_update'] },
  'rest_framework.mixins.DestroyModelMixin': { actions: ['destroy'] },
  'rest_framework.generics.GenericAPIView': { methods: [] },
  'rest_framework.generics.ListAPIView': { methods: ['get'] },
  'rest_framework.generics.RetrieveAPIView': { methods: ['get'] },
  'rest_framework.generics.CreateAPIView': { methods: ['post'] },
  'rest_framework.generics.UpdateAPIView': { methods: ['put', 'patch'] },
  'rest_framework.generics.DestroyAPIView': { methods: ['delete'] },
  'rest_framework.generics.ListCreateAPIView': { methods: ['get', 'post'] },
  'rest_framework.generics.RetrieveUpdateAPIView': { methods: ['get', 'put', 'patch'] },
  'rest_framework.generics.RetrieveDestroyAPIView': { methods: ['get', 'delete'] },
  'rest_framework.generics.RetrieveUpdateDestroyAPIView': {
    methods: ['get', 'put', 'patch', 'delete'],
  },
  'rest_framework_simplejwt.views.TokenObtainPairView': { methods: ['post'], open: true },
  'rest_framework_simplejwt.views.TokenRefreshView': { methods: ['post'], open: true },
  'rest_framework_simplejwt.views.TokenVerifyView': { methods: ['post'], open: true },
  'rest_framework_simplejwt.views.TokenBlacklistView': { methods: ['post'], open: true },
};

export const viewBase = (dotted: string): ViewBase | null => known[dotted] ?? null;

/** The method of a view set’s action, and whether its path has an id. */
export const actionRoutes: Readonly<Record<string, { method: string; detail: boolean }>> = {
  list: { method: 'get', detail: false },
  create: { method: 'post', detail: false },
  retrieve: { method: 'get', detail: true },
  update: { method: 'put', detail: true },
  partial_update: { method: 'patch', detail: true },
  destroy: { method: 'delete', detail: true },
};

export const httpMethods: readonly string[] = ['get', 'post', 'put', 'patch', 'delete'];
